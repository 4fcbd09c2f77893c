import * as v from 'valibot'
import { isPermitted, readAddress, type ServerAddress } from '#core/model/address.ts'
import { text, record } from '#core/model/shape.ts'
import { SoundleafError } from '#shared/bridge/errors.ts'
import { DEFAULT_MODEL_SETTINGS, type ModelSettings } from '#shared/model/generation.ts'
import type { SettingsRepo } from '#main/settings/settings.repo.ts'
import type { ModelClient, ModelServer } from './model-client.ts'

interface ModelOptions {
  readonly repo: SettingsRepo
  readonly client: ModelClient
  /**
   * Asks the learner, outside the page, whether what is studied may be sent to an origin that is not this machine.
   */
  readonly confirmOrigin: (origin: string) => Promise<boolean>
  /** Milliseconds from any fixed moment. */
  readonly now: () => number
}

/** What a test of a server found. */
export interface ModelTest {
  readonly models: readonly string[]
  /** The round trip of the list, in milliseconds. */
  readonly listMs: number
  /** How long the model took for a word; null when there is none to ask. */
  readonly answerMs: number | null
}

const stored = v.object({ address: v.string(), model: v.string(), confirmedOrigin: v.string() })
const KEY = 'model'

const GREETING = {
  messages: [{ role: 'user', content: '只输出一个 JSON 对象。\n\nJSON 的样子：\n{"answer":"好"}\n' }],
  shape: record({ answer: text('好') }),
} as const

/** Which model server writes sections. Nothing is sent to it but on the learner's request. */
export function createModelService({ repo, client, confirmOrigin, now }: ModelOptions) {
  function get(): ModelSettings {
    const parsed = v.safeParse(stored, repo.get(KEY))
    return parsed.success ? parsed.output : DEFAULT_MODEL_SETTINGS
  }

  /** The address, if it may be asked; else the learner is. Rejects with `model-address-…`. */
  async function permit(written: string): Promise<ModelServer> {
    const address = parse(written)
    const { confirmedOrigin } = get()
    if (isPermitted(address, confirmedOrigin)) return { address, confirmedOrigin }
    if (!(await confirmOrigin(address.origin))) {
      throw new SoundleafError('model-address-not-confirmed', { origin: address.origin })
    }
    repo.put({ [KEY]: { ...get(), confirmedOrigin: address.origin } })
    return { address, confirmedOrigin: address.origin }
  }

  return {
    get,

    /** Chooses server and model. Rejects with `model-address-invalid` or `model-address-not-confirmed`. */
    async configure({ address, model }: Pick<ModelSettings, 'address' | 'model'>): Promise<ModelSettings> {
      await permit(address)
      repo.put({ [KEY]: { ...get(), address: address.trim(), model } })
      return get()
    },

    /** The server and model that were chosen. Throws `model-not-chosen` or `model-address-invalid`. */
    chosen(): { readonly server: ModelServer; readonly model: string } {
      const { address, model, confirmedOrigin } = get()
      if (model === '') throw new SoundleafError('model-not-chosen')
      return { server: { address: parse(address), confirmedOrigin }, model }
    },

    /**
     * Asks a server for its models, and the named one, or else the first, for a word. Rejects as the client does.
     * @param model empty for the first
     */
    async test(
      { address, model }: Pick<ModelSettings, 'address' | 'model'>,
      signal: AbortSignal,
    ): Promise<ModelTest> {
      const server = await permit(address)
      const start = now()
      const models = await client.models(server, signal)
      const listMs = Math.round(now() - start)
      const asked = models.includes(model) ? model : models[0]
      if (asked === undefined) return { models, listMs, answerMs: null }
      const begun = now()
      await client.chat(server, asked, GREETING, { signal })
      return { models, listMs, answerMs: Math.round(now() - begun) }
    },
  }
}

function parse(written: string): ServerAddress {
  const address = readAddress(written)
  if (address === null) throw new SoundleafError('model-address-invalid')
  return address
}

export type ModelService = ReturnType<typeof createModelService>
