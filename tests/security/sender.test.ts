import { describe, expect, test } from 'vitest'
import { isTrustedSender } from '#main/ipc/sender.ts'

const DEV = 'http://localhost:5173/'
const from = (url: string, isOurMainFrame = true) => ({ url, isOurMainFrame })

describe('who may use the bridge', () => {
  test('our page in the main frame of our window may', () => {
    expect(isTrustedSender(from('app://bundle/index.html#/page/8'), null)).toBe(true)
  })

  test('a child frame or another window may not, whatever it shows', () => {
    expect(isTrustedSender(from('app://bundle/index.html', false), null)).toBe(false)
  })

  test.each([
    '',
    'about:blank',
    'https://bundle/index.html',
    'app://bundle.evil.example/index.html',
    'app://evil/index.html',
    'app://bundle:81/index.html',
    'file:///home/reader/index.html',
    'data:text/html,<script></script>',
    'http://localhost:5173/',
    'devtools://devtools/bundled/inspector.html',
  ])('a frame showing %j may not', (url) => {
    expect(isTrustedSender(from(url), null)).toBe(false)
  })

  test('the development server may while there is one, and no other address on that machine', () => {
    expect(isTrustedSender(from('http://localhost:5173/index.html'), DEV)).toBe(true)
    expect(isTrustedSender(from('http://localhost:5174/index.html'), DEV)).toBe(false)
    expect(isTrustedSender(from('https://localhost:5173/index.html'), DEV)).toBe(false)
    expect(isTrustedSender(from('http://localhost:5173/index.html', false), DEV)).toBe(false)
  })
})
