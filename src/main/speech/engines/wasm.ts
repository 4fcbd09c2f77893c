/**
 * The part of WebAssembly that we use. Its own types come only with a browser's, which would bring a window and a
 * document into the main process.
 */

declare const moduleBrand: unique symbol

export interface WasmModule {
  readonly [moduleBrand]: true
}

export interface WasmMemory {
  /** Replaced when the memory grows. */
  readonly buffer: ArrayBuffer
}

interface Wasm {
  compile(bytes: Uint8Array): Promise<WasmModule>
  readonly Instance: new (
    module: WasmModule,
    imports: Record<string, Record<string, WasmMemory | ((...args: never[]) => number)>>,
  ) => { readonly exports: Readonly<Record<string, unknown>> }
  readonly Memory: new (limits: { readonly initial: number }) => WasmMemory
}

export const { WebAssembly: wasm } = globalThis as unknown as { readonly WebAssembly: Wasm }
