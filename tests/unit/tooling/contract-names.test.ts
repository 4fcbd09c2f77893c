import { describe, expect, it } from 'vitest'
import { calls, events } from '#shared/bridge/contract.ts'
import { CALL_NAMES, EVENT_NAMES } from '#shared/bridge/names.ts'

describe('the bridge', () => {
  it('has one schema for each name of a call, and no name twice', () => {
    expect(Object.keys(calls).sort()).toEqual([...CALL_NAMES].sort())
    expect(new Set(CALL_NAMES).size).toBe(CALL_NAMES.length)
  })

  it('has one schema for each name of an event, and no name twice', () => {
    expect(Object.keys(events).sort()).toEqual([...EVENT_NAMES].sort())
    expect(new Set(EVENT_NAMES).size).toBe(EVENT_NAMES.length)
  })

  it('names every call and event as domain.verb', () => {
    for (const name of [...CALL_NAMES, ...EVENT_NAMES]) expect(name).toMatch(/^[a-z]+\.[a-z]+([A-Z][a-z]+)*$/)
  })
})
