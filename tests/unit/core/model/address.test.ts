import { describe, expect, it } from 'vitest'
import { isPermitted, readAddress } from '#core/model/address.ts'

describe('the address of a model server', () => {
  it.each([
    ['http://127.0.0.1:11434/v1', 'http://127.0.0.1:11434', '/v1'],
    [' localhost:1234 ', 'http://localhost:1234', '/v1'],
    ['http://LOCALHOST:8080/v1/chat/completions', 'http://localhost:8080', '/v1'],
    ['http://[::1]:8080/', 'http://[::1]:8080', '/v1'],
    ['127.9.8.7:80/api/v1/models', 'http://127.9.8.7:80', '/api/v1'],
    ['http://192.168.1.5', 'http://192.168.1.5:80', '/v1'],
  ])('is read as people write it: %s', (written, origin, basePath) => {
    expect(readAddress(written)).toMatchObject({ origin, basePath })
  })

  it.each([
    ...['', 'http://', 'https://127.0.0.1:1', 'ftp://127.0.0.1', 'file:///etc/passwd', 'javascript:alert(1)'],
    ...['http://user@127.0.0.1', 'http://127.0.0.1:0', 'http://127.0.0.1:65536', 'http://127.0.0.1/?q=1'],
    ...[
      'http://127.0.0.1/#x',
      'http://127.0.0.1\\@example.org',
      'http://127.0.0.1/../x',
      'http://a b/',
      'http://[::1',
      'http://例子/',
    ],
    ...['http://127.0.0.1\r\nX: y', 'http://127.0.0.1:80:90', '//127.0.0.1'],
  ])('is refused when it is none: %j', (written) => {
    expect(readAddress(written)).toBeNull()
  })
})

describe('who may be asked', () => {
  it.each(['127.0.0.1:1', '127.255.255.255:1', 'localhost:1', '[::1]:1'])('this machine: %s', (written) => {
    expect(isPermitted(readAddress(written)!, '')).toBe(true)
  })

  it.each([
    ...[
      '192.168.1.5:1',
      '10.0.0.1:1',
      '0.0.0.0:1',
      '128.0.0.1:1',
      'example.org:1',
      'localhost.example.org:1',
    ],
    ...['127.0.0.1.example.org:1', 'localhost.:1', '127.1:1', '2130706433:1', '0x7f.0.0.1:1', '127.0.0.01:1'],
    ...['127.0.0.256:1', '127.0.0.1.1:1', '[::ffff:127.0.0.1]:1', '[::2]:1', 'xn--localhost:1'],
  ])('nobody else, in whatever spelling: %s', (written) => {
    const address = readAddress(written)
    if (address !== null) expect(isPermitted(address, '')).toBe(false)
  })

  it('another origin only when exactly that one was confirmed', () => {
    const address = readAddress('192.168.1.5:8080')!
    expect(isPermitted(address, 'http://192.168.1.5:8080')).toBe(true)
    expect(isPermitted(address, 'http://192.168.1.5:8081')).toBe(false)
    expect(isPermitted(address, 'http://192.168.1.50:8080')).toBe(false)
    expect(isPermitted(address, 'http://192.168.1.5')).toBe(false)
  })
})
