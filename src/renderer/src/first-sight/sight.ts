import type { RootLook } from '#renderer/design/root-look.ts'

/** An element's name, its attributes, what is in it, and how far it is scrolled down (CSS pixels). */
export type SightElement = readonly [
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly SightNode[],
  scrolled?: number,
]
export type SightNode = SightElement | string

/** The window as the learner left it: what is in sight, as plain elements. Shown at the next start. */
export interface FirstSight {
  readonly look: RootLook
  /** The root's own style, as CSS text. */
  readonly style: string
  readonly nodes: readonly SightNode[]
}
