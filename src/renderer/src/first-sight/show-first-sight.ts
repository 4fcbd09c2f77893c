import { call } from '#renderer/bridge/client.ts'
import { showLook } from '#renderer/design/root-look.ts'
import { drawSight } from './draw-sight.ts'
import { facesOfText } from './faces-of-text.ts'
import type { FirstSight } from './sight.ts'

/**
 * Shows the window as it was left, if that was kept, and resolves when the screen is about to show it: the processor has
 * little to do until then. Nothing in it answers; the app takes its place.
 */
export async function showFirstSight(): Promise<void> {
  const kept = document.querySelector('#first-sight')
  const place = document.querySelector('#app')
  if (kept === null || place === null) return
  kept.remove()
  await facesOfText()
  const sight = JSON.parse(kept.textContent) as FirstSight
  showLook(sight.look, matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.style.cssText = sight.style
  drawSight(sight.nodes, place)
  performance.mark('first-sight')
  await nextFrame()
  void nextFrame().then(() => call('app.painted', { at: Date.now() }))
}

function nextFrame(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(resolve))
}
