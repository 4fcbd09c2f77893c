/** The design tokens of a theme, by their CSS names, as tokens.css has them. */
export interface ThemeTokens {
  readonly theme: 'light' | 'sepia' | 'dark'
  readonly tokens: Readonly<Record<string, string>>
}

const THEMES = ['light', 'sepia', 'dark'] as const

/** All themes, read from the page's own style sheets: a token that is added shows itself. What a theme leaves out is light's. */
export function readThemeTokens(): ThemeTokens[] {
  const light = tokensOf(':root')
  return THEMES.map((theme) => ({
    theme,
    tokens: { ...light, ...tokensOf(`:root[data-theme="${theme}"]`) },
  }))
}

function tokensOf(selector: string): Record<string, string> {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules])
  const styles = rules.flatMap((rule) =>
    rule instanceof CSSStyleRule && rule.selectorText === selector ? [rule.style] : [],
  )
  return Object.fromEntries(
    styles.flatMap((style) =>
      [...style]
        .filter((name) => name.startsWith('--'))
        .map((name) => [name, style.getPropertyValue(name).trim()]),
    ),
  )
}
