import type { Ref } from 'vue'
import { ref } from 'vue'

/** Files larger than this are no answer of a chatbot. */
const MOST_BYTES = 4 * 1024 * 1024

interface TextDropOptions {
  /** Told of the text of the file that was dropped. */
  readonly read: (text: string) => void
}

interface TextDrop {
  /** Whether a file is held over the place. */
  readonly over: Readonly<Ref<boolean>>
  /** Whether what was dropped last could not be read as text. */
  readonly refused: Readonly<Ref<boolean>>
  /** To be bound with `v-on`: the place takes files for itself, so that the window does not import them. */
  readonly listeners: Readonly<
    Record<'dragenter' | 'dragover' | 'dragleave' | 'drop', (event: DragEvent) => void>
  >
}

/** Lets one text file be dropped on an element. */
export function useTextDrop({ read }: TextDropOptions): TextDrop {
  const over = ref(false)
  const refused = ref(false)
  let depth = 0

  function settle(): void {
    depth = 0
    over.value = false
  }

  function own(event: DragEvent): boolean {
    if (!event.dataTransfer?.types.includes('Files')) return false
    event.preventDefault()
    event.stopPropagation()
    return true
  }

  async function take(file: File): Promise<void> {
    const text = file.size > MOST_BYTES ? null : await file.arrayBuffer().then(decode, () => null)
    refused.value = text === null
    if (text !== null) read(text)
  }

  return {
    over,
    refused,
    listeners: {
      dragenter: (event) => {
        if (!own(event)) return
        depth += 1
        over.value = true
      },
      dragover: (event) => void own(event),
      dragleave: (event) => {
        if (!own(event)) return
        depth -= 1
        if (depth <= 0) settle()
      },
      drop: (event) => {
        if (!own(event)) return
        settle()
        const file = event.dataTransfer?.files[0]
        if (file) void take(file)
      },
    },
  }
}

/** The text of a file in UTF-8, or in the encoding of older Chinese ones; null for what is no text. */
function decode(bytes: ArrayBuffer): string | null {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
      return text.includes('\0') ? null : text
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
    }
  }
  return null
}
