import type { Rule } from '../token.ts'

const REGION =
  /^(us|eu|ap|sa|ca|me|af|il|cn|mx|europe|asia|australia|northamerica|southamerica)-(?:(gov|iso)-)?(north|south|east|west|central|northeast|northwest|southeast|southwest)-?(\d)-?([a-z])?$/u

/** Regions and zones of clouds: `us-east-1a` is U S east one A. */
export const regionId: Rule = ({ text }, read) => {
  const found = REGION.exec(text)
  if (found === null) return undefined
  const [, area = '', kind, side = '', figure = '', zone] = found
  const spoken = area.length === 2 ? Array.from(area.toUpperCase()) : [...read(area)]
  if (kind !== undefined) spoken.push(...read(kind))
  spoken.push(side, ...read(figure))
  if (zone !== undefined) spoken.push(zone.toUpperCase())
  return spoken
}
