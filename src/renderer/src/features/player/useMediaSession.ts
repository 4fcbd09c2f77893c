import { onScopeDispose, watchEffect } from 'vue'
import { useLibrary } from '#renderer/stores/library.store.ts'
import { usePlayer } from '#renderer/stores/player.store.ts'

/** Tells the system what is read, and lets its media controls steer the player. */
export function useMediaSession(sentence: () => string): void {
  if (!('mediaSession' in navigator)) return
  const { mediaSession } = navigator
  const library = useLibrary()
  const player = usePlayer()

  const actions: Partial<Record<MediaSessionAction, () => void>> = {
    play: () => player.toggle(),
    pause: () => player.pause(),
    stop: () => player.stop(),
    previoustrack: () => player.step(-1),
    nexttrack: () => player.step(1),
  }
  const names = Object.keys(actions) as MediaSessionAction[]
  for (const name of names) mediaSession.setActionHandler(name, actions[name] ?? null)

  watchEffect(() => {
    if (player.state === 'idle') mediaSession.playbackState = 'none'
    else mediaSession.playbackState = player.active ? 'playing' : 'paused'
    mediaSession.metadata =
      sentence() === ''
        ? null
        : new MediaMetadata({ title: sentence(), artist: library.openDocument?.title ?? '' })
  })

  onScopeDispose(() => {
    for (const name of names) mediaSession.setActionHandler(name, null)
    mediaSession.metadata = null
    mediaSession.playbackState = 'none'
  })
}
