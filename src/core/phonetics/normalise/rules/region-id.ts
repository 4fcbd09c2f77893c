import type { Rule } from '../token.ts'

const REGION =
  /^(us|eu|ap|sa|ca|me|af|il|cn|mx|europe|asia|australia|northamerica|southamerica)-(?:(gov|iso)-)?(north|south|east|west|central|northeast|northwest|southeast|southwest)-?(\d)-?([a-z])?$/u

/** Azure writes them in one: `westeurope`, `eastus2`, `uksouth`. */
const SIDES = 'north|south|east|west|central|northcentral|southcentral|westcentral'
const AREAS =
  'us|europe|asia|india|uk|japan|korea|france|germany|australia|canada|brazil|norway|switzerland|uae|sweden|italy|poland'
const JOINED = new RegExp(`^(?:(${SIDES})(${AREAS})|(${AREAS})(${SIDES}))(\\d?)$`, 'u')

/** Regions and zones of clouds: `us-east-1a` is U S east one A. */
export const regionId: Rule = ({ text }, read) => {
  const joined = JOINED.exec(text)
  if (joined !== null) {
    const [, side = '', area = '', first = '', second = '', figure = ''] = joined
    return [
      ...sayPlace(side),
      ...sayPlace(area),
      ...sayPlace(first),
      ...sayPlace(second),
      ...(figure === '' ? [] : read(figure)),
    ]
  }
  // A zone, the same for every account: `use1-az2`.
  const [, letters = '', number = '', zoneNumber = ''] = /^([a-z]{3,4})(\d)-az(\d)$/u.exec(text) ?? []
  if (letters !== '')
    return [...Array.from(letters.toUpperCase()), ...read(number), 'A', 'Z', ...read(zoneNumber)]
  const found = REGION.exec(text)
  if (found === null) return undefined
  const [, area = '', kind, side = '', figure = '', zone] = found
  const spoken = area.length === 2 ? Array.from(area.toUpperCase()) : [...read(area)]
  if (kind !== undefined) spoken.push(...read(kind))
  spoken.push(side, ...read(figure))
  if (zone !== undefined) spoken.push(zone.toUpperCase())
  return spoken
}

function sayPlace(place: string): string[] {
  if (/^(?:us|uk|uae)$/u.test(place)) return Array.from(place.toUpperCase())
  return place
    .replace(/^(north|south|west)(central)$/u, '$1 $2')
    .split(' ')
    .filter((word) => word !== '')
}
