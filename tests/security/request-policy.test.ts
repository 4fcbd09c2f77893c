import { describe, expect, test } from 'vitest'
import { isAllowedRequest } from '#main/security/request-policy.ts'

describe('what the page may ask for', () => {
  test.each(['app://bundle/index.html', 'blob:app://bundle/4f3a'])('%s, which is its own', (url) => {
    expect(isAllowedRequest(url, null)).toBe(true)
  })

  test.each([
    'https://example.org/beacon?note=text',
    'http://127.0.0.1:8080/',
    'http://localhost:5173/',
    'ws://localhost:5173/',
    'file:///etc/passwd',
    'ftp://example.org/',
    'data:text/html,x',
    'app://other/index.html',
    'blob:https://example.org/4f3a',
    'devtools://devtools/bundled/inspector.html',
    'chrome-extension://abc/x.js',
  ])('not %s', (url) => {
    expect(isAllowedRequest(url, null)).toBe(false)
  })

  test('the development server and its socket while there is one, and still nothing else', () => {
    const dev = 'http://localhost:5173/'
    expect(isAllowedRequest('http://localhost:5173/src/main.ts', dev)).toBe(true)
    expect(isAllowedRequest('ws://localhost:5173/', dev)).toBe(true)
    expect(isAllowedRequest('http://localhost:8080/', dev)).toBe(false)
    expect(isAllowedRequest('https://example.org/', dev)).toBe(false)
  })
})
