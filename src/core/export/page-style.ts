/** How exported pages look in a browser, in a file that stands alone: faces of the system, both themes. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --ink: #23211c; --ink-2: #5a554a; --paper: #fffdf9; --line: #e6e1d6;
  --accent: #1b6f4d; --ipa: #2f5d82; --yellow: #fff0b3; --green: #d3eec4; --blue: #cfe4f7; --pink: #f9d5df }
@media (prefers-color-scheme: dark) { :root { --ink: #e9e6df; --ink-2: #b9b6ae; --paper: #1b1f21; --line: #2c3235;
  --accent: #79c7a1; --ipa: #9cc3e6; --yellow: #574a16; --green: #2f4d22; --blue: #21435f; --pink: #5c2c3b } }
* { box-sizing: border-box }
body { max-width: 46rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.7 "Noto Sans SC", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif; overflow-wrap: anywhere }
:lang(en) { font-family: Literata, Georgia, "Noto Serif", serif }
article { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--line) }
h1 { margin: 0 0 1rem; font-size: 1.5rem; line-height: 1.3 }
header h1 { font-size: 1.9rem }
h2 { margin: 1.75rem 0 .6rem; color: var(--accent); font-size: 1.05rem }
h3 { margin: .8rem 0 .2rem; font-size: 1rem }
p { margin: 0 0 .5rem }
.number, .pair p:first-child, .entry i, .label, .comment { color: var(--ink-2) }
.ipa { color: var(--ipa); font-family: "Charis SIL", "Noto Sans", "DejaVu Sans", sans-serif }
.said, .pair, .entry, .marked { margin-bottom: .8rem }
.said p, .pair p, .entry p, .marked p { margin: 0 }
.marker { margin-right: .4em }
.level-1 { margin-left: 1.5em } .level-2 { margin-left: 3em } .level-3 { margin-left: 4.5em }
.level-4 { margin-left: 6em } .level-5 { margin-left: 7.5em }
.original > .title, .said.title > p:first-child { font-weight: 600 }
.named b { margin-right: .6em; color: var(--accent) }
.verse { padding-left: 1em; border-left: 3px solid var(--accent) }
pre { padding: .7em 1em; border: 1px solid var(--line); border-radius: 6px; white-space: pre-wrap }
code { font-size: .88em }
blockquote { margin: 0 0 .5rem; padding-left: .8em; border-left: 3px solid var(--line); color: var(--ink-2) }
table { border-collapse: collapse } :is(th, td) { padding: .1em .5em; border: 1px solid var(--line) }
mark { color: inherit; background: var(--yellow) }
mark.green { background: var(--green) } mark.blue { background: var(--blue) } mark.pink { background: var(--pink) }
`
