import { describe, expect, test } from 'vitest'
import { isRecordingWish } from '#main/security/permissions.ts'
import type { PermissionWish } from '#main/security/permissions.ts'

const on = { records: () => true, devServer: null }
const off = { records: () => false, devServer: null }
const wish: PermissionWish = {
  permission: 'media',
  media: ['audio'],
  url: 'app://bundle/index.html',
  isOurMainFrame: true,
}

describe('who may use the microphone', () => {
  test('our page may, once the learner has turned recording on', () => {
    expect(isRecordingWish(wish, on)).toBe(true)
    expect(isRecordingWish(wish, off)).toBe(false)
  })

  test('turning it off is heard at the next wish', () => {
    let records = true
    const rules = { records: () => records, devServer: null }
    expect(isRecordingWish(wish, rules)).toBe(true)
    records = false
    expect(isRecordingWish(wish, rules)).toBe(false)
  })

  test('a frame in our page or another window may not', () => {
    expect(isRecordingWish({ ...wish, isOurMainFrame: false }, on)).toBe(false)
  })

  test.each([
    '',
    'about:blank',
    'https://bundle/index.html',
    'app://bundle.evil.example/',
    'file:///index.html',
    'http://localhost:5173/',
  ])('a page at %j may not', (url) => {
    expect(isRecordingWish({ ...wish, url }, on)).toBe(false)
  })

  test.each([[['video']], [['audio', 'video']], [['unknown']], [[]]])('nobody may use %j', (media) => {
    expect(isRecordingWish({ ...wish, media }, on)).toBe(false)
  })

  test.each([
    'geolocation',
    'notifications',
    'display-capture',
    'midi',
    'clipboard-read',
    'openExternal',
    '',
  ])('nobody is given %j with it', (permission) =>
    expect(isRecordingWish({ ...wish, permission }, on)).toBe(false),
  )
})
