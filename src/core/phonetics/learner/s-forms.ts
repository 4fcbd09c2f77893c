/**
 * The words of which this may be the plural, the third person or the possessive, the likeliest first: *kubelets*,
 * *kubelet's*, *proxies*, *APIs*.
 */
export function stemsOfS(form: string): readonly string[] {
  if (form.endsWith("'s")) return [form.slice(0, -2)]
  if (form.length < SHORTEST || !/[^Ss]s$/u.test(form)) return []
  const stem = form.slice(0, -1)
  if (form.endsWith('ies')) return [`${form.slice(0, -3)}y`, stem]
  return /(?:[sxz]|ch|sh)es$/u.test(form) ? [form.slice(0, -2), stem] : [stem]
}

/** *as*, *is* and *us* are no plurals. */
const SHORTEST = 3
