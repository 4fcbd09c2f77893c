import { useEventListener } from '@vueuse/core'
import type { Ref } from 'vue'
import { watch } from 'vue'
import { wordUnder } from '#renderer/composables/word-under.ts'
import type { WordRef } from '#renderer/stores/player.store.ts'
import type { PageRows } from './usePageRows.ts'

/** The text and IPA of a word carry its place as `data-w`, inside the row of their sentence. */
function wordElements({ all }: PageRows, { sentence, word }: WordRef): readonly Element[] {
  return [...(all.get(sentence)?.querySelectorAll(`[data-w="${word}"]`) ?? [])]
}

/** A selection is not cut up by a mark of the pointer. */
function isSelecting(): boolean {
  return window.getSelection()?.isCollapsed === false
}

/**
 * Marks the spoken word (`data-lit`) and the word under the pointer (`data-hover`) in text and IPA at once. Works on
 * the elements themselves: a word lights several times a second, and the page must not render for that.
 */
export function useWordMarks(
  root: Readonly<Ref<HTMLElement | null>>,
  rows: Readonly<Ref<PageRows>>,
  lit: () => WordRef | null,
): void {
  const mark = { lit: [] as readonly Element[], hover: [] as readonly Element[] }

  function move(kind: keyof typeof mark, ref: WordRef | null): void {
    for (const element of mark[kind]) element.removeAttribute(`data-${kind}`)
    mark[kind] = ref ? wordElements(rows.value, ref) : []
    for (const element of mark[kind]) element.setAttribute(`data-${kind}`, '')
  }

  watch([() => lit()?.sentence, () => lit()?.word], () => move('lit', lit()), {
    flush: 'post',
    immediate: true,
  })
  useEventListener(root, 'pointerover', (event: PointerEvent) =>
    move('hover', isSelecting() ? null : wordUnder(event.target)),
  )
  useEventListener(document, 'selectionchange', () => {
    if (isSelecting()) move('hover', null)
  })
  useEventListener(root, 'pointerleave', () => move('hover', null))
}
