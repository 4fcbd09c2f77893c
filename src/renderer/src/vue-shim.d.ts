/** For type-aware linting only; the type checker resolves the real components. */
declare module '*.vue' {
  import type { DefineComponent } from 'vue'

  const component: DefineComponent
  export default component
}
