import { onTestFinished } from 'vitest'
import { readAddress, type ServerAddress } from '#core/model/address.ts'
import { list, record, text } from '#core/model/shape.ts'
import type { Ask } from '#core/study/generate/draft.ts'
import { createModelClient, type ClientLimits } from '#main/model/model-client.ts'
import { startStubServer, type StubServer } from '../../model-server/stub.ts'

/** A server of the test's own, gone when the test is over. */
export async function openStub(): Promise<StubServer> {
  const stub = await startStubServer()
  onTestFinished(() => stub.close())
  return stub
}

const SHORT: ClientLimits = {
  list: { firstByteMs: 300, idleMs: 300, totalMs: 2000, bytes: 20_000 },
  chat: { firstByteMs: 300, idleMs: 300, totalMs: 2000, bytes: 500_000 },
  answerLength: 5000,
}

/** A client that has little patience. */
export function openClient(chat: Partial<ClientLimits['chat']> = {}) {
  return createModelClient({ ...SHORT, chat: { ...SHORT.chat, ...chat } })
}

function addressOf(written: string): ServerAddress {
  const address = readAddress(written)
  if (address === null) throw new Error(`no address: ${written}`)
  return address
}

export const serverOf = (written: string, confirmedOrigin = '') => ({
  address: addressOf(written),
  confirmedOrigin,
})

/** A question that the stub knows an answer to. */
export const SUMMARY: Ask = {
  messages: [
    { role: 'system', content: '你是老师。' },
    { role: 'user', content: '写小结。\nJSON 的样子：\n{"points":["一个要点"]}\n' },
  ],
  shape: record({ points: list(text('一个要点'), 2, 5) }),
}

export const noSignal = (): AbortSignal => new AbortController().signal
