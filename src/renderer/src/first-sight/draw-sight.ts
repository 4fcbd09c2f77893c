import type { SightNode } from './sight.ts'

const SVG = 'http://www.w3.org/2000/svg'
const SHAPES = new Set(['svg', 'g', 'path', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'rect'])
/** Elements that only show: none that runs, loads, leads elsewhere or sends. */
const SHOWN = new Set(
  (
    'div span p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd nav main aside header footer section article figure ' +
    'figcaption button input textarea label select option output progress meter fieldset legend details summary ' +
    'strong em b i u s small sub sup kbd code pre mark q cite blockquote abbr time br hr ruby rt rp wbr ' +
    'table caption thead tbody tfoot tr th td'
  ).split(' '),
)
const ATTRIBUTE =
  /^(class|id|lang|dir|role|type|rows|cols|placeholder|value|checked|disabled|selected|hidden|open|title|datetime|min|max|colspan|rowspan|viewbox|width|height|d|c[xy]|r[xy]?|[xy][12]?|points|transform|fill|stroke(-[a-z]+)?|(aria|data)-[a-z0-9-]+)$/i

/**
 * Builds the kept elements. Only what shows something is built, and no attribute that could run or load anything: what
 * was kept lay in a file, and is not trusted.
 */
export function drawSight(nodes: readonly SightNode[], parent: Node): void {
  const scrolled: (readonly [Element, number])[] = []
  build(nodes, parent)
  for (const [element, top] of scrolled) element.scrollTop = top

  function build(children: readonly SightNode[], into: Node): void {
    for (const child of children) {
      if (typeof child === 'string') into.appendChild(document.createTextNode(child))
      else {
        const [name, attributes, within, top] = child
        const element = elementOf(name)
        if (element === null) continue
        give(element, attributes)
        build(within, element)
        into.appendChild(element)
        if (top !== undefined) scrolled.push([element, top])
      }
    }
  }
}

function elementOf(name: string): HTMLElement | SVGElement | null {
  if (SHAPES.has(name)) return document.createElementNS(SVG, name)
  return SHOWN.has(name) ? document.createElement(name) : null
}

function give(element: HTMLElement | SVGElement, attributes: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'style') element.style.cssText = value
    else if (ATTRIBUTE.test(name)) element.setAttribute(name, value)
  }
}
