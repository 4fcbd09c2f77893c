import type { SightElement, SightNode } from './sight.ts'

/** A window with more than this in sight is not kept: drawing it would take longer than it saves. */
const MOST_ELEMENTS = 5000

/** What the next start does not begin with. */
const PASSING = '[data-passing], .toast, [role="alert"]'

/**
 * The elements in `root` that are in sight or before what is, as data. What lies below is left out, and an empty element
 * as high as that stands for it, so that scroll bars stay as they are. Left out as well: what will not be there at the
 * next start.
 * @returns null when there is too much of it
 */
export function takeSight(root: Element): readonly SightNode[] | null {
  let count = 0
  const nodes = childrenOf(root, innerHeight)
  return count > MOST_ELEMENTS ? null : nodes

  function childrenOf(parent: Element, floor: number): SightNode[] {
    const nodes: SightNode[] = []
    const left = firstBelow(parent, floor)
    for (const child of parent.childNodes) {
      if (child === left) {
        nodes.push(standIn(left, parent))
        break
      }
      if (child instanceof Text) nodes.push(child.data)
      else if (child instanceof Element && !child.matches(PASSING)) nodes.push(take(child, floor))
    }
    return nodes
  }

  function take(element: Element, floor: number): SightElement {
    count += 1
    const attributes = Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]))
    if (count > MOST_ELEMENTS) return [element.localName, attributes, []]
    if (element instanceof HTMLOptionElement && element.selected) attributes['selected'] = ''
    const children = isField(element)
      ? fieldContent(element, attributes)
      : childrenOf(element, floorIn(element, floor))
    const scrolled = Math.round(element.scrollTop)
    return scrolled === 0
      ? [element.localName, attributes, children]
      : [element.localName, attributes, children, scrolled]
  }
}

type Field = HTMLInputElement | HTMLTextAreaElement

function isField(element: Element): element is Field {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
}

/** What stands in a field is no attribute and no child of it. */
function fieldContent(field: Field, attributes: Record<string, string>): string[] {
  if (field instanceof HTMLTextAreaElement) return [field.value]
  attributes['value'] = field.value
  if (field.checked) attributes['checked'] = ''
  return []
}

/** Where the sight into an element ends, from the window's top: what scrolls shows no more than its own height. */
function floorIn(element: Element, floor: number): number {
  const scrolls = element.clientHeight > 0 && element.scrollHeight > element.clientHeight
  return scrolls ? Math.min(floor, element.getBoundingClientRect().bottom) : floor
}

/** The first of the last children that all lie below the floor; null when the last does not. */
function firstBelow(parent: Element, floor: number): Element | null {
  let first: Element | null = null
  for (let child = parent.lastElementChild; child !== null; child = child.previousElementSibling) {
    const { top, height, width } = child.getBoundingClientRect()
    if (top < floor || (height === 0 && width === 0)) break
    first = child
  }
  return first
}

function standIn(first: Element, parent: Element): SightElement {
  const end = parent.lastElementChild ?? first
  const height = end.getBoundingClientRect().bottom - first.getBoundingClientRect().top
  return ['div', { style: `height: ${height}px; flex: none` }, []]
}
