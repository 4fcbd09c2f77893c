import { useElementSize } from '@vueuse/core'
import type { ComputedRef, Ref } from 'vue'
import { computed } from 'vue'

/** How many times larger the writing in a drawing of `width` must be to come out as large as all other writing. */
export function usePlotScale(svg: Readonly<Ref<SVGSVGElement | null>>, width: number): ComputedRef<number> {
  const { width: shown } = useElementSize(svg)
  return computed(() => (shown.value > 0 ? Math.max(1, width / shown.value) : 1))
}
