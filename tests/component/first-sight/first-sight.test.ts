import { beforeEach, describe, expect, test } from 'vitest'
import { drawSight } from '#renderer/first-sight/draw-sight.ts'
import type { SightNode } from '#renderer/first-sight/sight.ts'
import { takeSight } from '#renderer/first-sight/take-sight.ts'

/** What is drawn at the next start: it has been to a file and back. */
function drawn(nodes: readonly SightNode[]): HTMLElement {
  const place = document.createElement('div')
  drawSight(JSON.parse(JSON.stringify(nodes)) as SightNode[], place)
  return place
}

function taken(markup: string): readonly SightNode[] {
  document.body.innerHTML = markup
  const nodes = takeSight(document.body)
  expect(nodes).not.toBeNull()
  return nodes!
}

beforeEach(() => {
  document.body.innerHTML = ''
})

describe('the window as it was left', () => {
  test('is drawn again as it was: text, classes, styles, labels and icons', () => {
    const markup =
      '<main class="page" data-v-1a="" style="--left: 264px;"><p lang="en">AWS &amp; “you”<b>!</b> a &lt; b</p>' +
      '<svg viewBox="0 0 24 24" stroke-width="2"><path d="M1 2"></path></svg>' +
      '<button type="button" disabled="" aria-label="播放">▶</button></main>'
    const place = drawn(taken(markup))
    expect(place.innerHTML).toBe(document.body.innerHTML)
    expect(place.querySelector('svg')!.namespaceURI).toBe('http://www.w3.org/2000/svg')
  })

  test('has in its fields what stood in them, not what they began with', () => {
    document.body.innerHTML = '<textarea>old</textarea><input value="old"><input type="checkbox">'
    document.querySelector('textarea')!.value = 'my note <b>'
    document.querySelector('input')!.value = 'typed'
    document.querySelector<HTMLInputElement>('[type=checkbox]')!.checked = true
    const place = drawn(takeSight(document.body)!)
    expect(place.querySelector('textarea')!.value).toBe('my note <b>')
    expect([...place.querySelectorAll('input')].map(({ value }) => value)[0]).toBe('typed')
    expect(place.querySelector<HTMLInputElement>('[type=checkbox]')!.checked).toBe(true)
  })

  test('has in its lists what was chosen, not what comes first', () => {
    document.body.innerHTML = '<select><option>Default</option><option>Slt</option></select>'
    document.querySelector('select')!.selectedIndex = 1
    expect(drawn(takeSight(document.body)!).querySelector('select')!.selectedIndex).toBe(1)
  })

  test('is scrolled to where it was', () => {
    document.body.innerHTML = '<main><p>text</p></main>'
    document.querySelector('main')!.scrollTop = 120
    expect(drawn(takeSight(document.body)!).querySelector('main')!.scrollTop).toBe(120)
  })

  test('leaves out what will not be there at the next start', () => {
    const nodes = taken(
      '<p>page</p><section data-passing>card</section><div class="toast">undone</div><p role="alert">!</p>',
    )
    expect(drawn(nodes).innerHTML).toBe('<p>page</p>')
  })

  test('is not kept when drawing it would take too long', () => {
    document.body.innerHTML = '<i></i>'.repeat(5001)
    expect(takeSight(document.body)).toBeNull()
  })
})

describe('what was kept is not trusted', () => {
  test.each([
    'script',
    'iframe',
    'object',
    'embed',
    'link',
    'meta',
    'base',
    'style',
    'form',
    'img',
    'video',
    'a',
    'x-y',
  ])('no <%s> is made, nor what is in it', (name) => {
    const place = drawn([
      [name, { src: 'app://bundle/x.js', href: 'app://bundle/' }, ['text']],
      ['p', {}, ['kept']],
    ])
    expect(place.innerHTML).toBe('<p>kept</p>')
  })

  test('no attribute that runs, loads or sends is given', () => {
    const hostile = {
      ...{
        onclick: 'x()',
        onerror: 'x()',
        src: 'x',
        srcdoc: 'x',
        href: 'x',
        'xlink:href': 'x',
        formaction: 'x',
      },
      ...{
        action: 'x',
        background: 'x',
        poster: 'x',
        is: 'x',
        nonce: 'x',
        autofocus: '',
        contenteditable: 'true',
      },
    }
    const place = drawn([
      ['button', { ...hostile, class: 'kept' }, []],
      ['svg', { ...hostile, class: 'kept' }, []],
    ])
    expect(place.innerHTML).toBe('<button class="kept"></button><svg class="kept"></svg>')
  })

  test('text stays text', () => {
    const place = drawn(['<img src=x onerror=y>', ['p', {}, ['</p><script>x()</script>']]])
    expect(place.querySelectorAll('img, script')).toHaveLength(0)
    expect(place.textContent).toBe('<img src=x onerror=y></p><script>x()</script>')
  })
})
