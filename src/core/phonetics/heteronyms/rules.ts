import { BE, BEFORE_VERB, DETERMINERS, HAVE, SUBJECTS, set, type Surroundings } from './sentence.ts'

/** A word that needs a rule of its own: the sense, or undefined to leave it to the general rule. */
type OwnRule = (around: Surroundings) => string | undefined

const PAST_TIME = set('yesterday ago last already once previously earlier recently')
const BODY = set('eyes face cheeks shed cried crying wept gas duct')
const FISHING = set('fish fishing caught lake river sea boat freshwater')
const CHOPPING = set(
  'chop wood tool tools weapon weapons handle handles forest sword swords fire firefighters steel',
)
const PLACES = set(
  'in at on with together here there near by under long forever alone within happily off through among without for',
)
const LEAD_METAL = set('pipe pipes paint poisoning acid battery solder free')
const TINY = set(
  'detail details amount amounts difference differences change changes quantities particles traces adjustments',
)
const AFTER_ADJECTIVE = set('very so too how quite rather as get gets stay stays came come comes keep')

function contains(around: Surroundings, words: ReadonlySet<string>): boolean {
  return around.words.some((word) => words.has(word))
}

export const OWN_RULES: Readonly<Record<string, OwnRule>> = {
  use: ({ next, previous }) =>
    next === 'case' || next === 'cases'
      ? 'noun'
      : previous === 'of' || previous === 'in'
        ? 'noun'
        : undefined,
  uses: ({ next, previous }) =>
    /^(?:of|for|include|includes|are|is|were)$/u.test(next) ||
    /^(?:many|common|other|different|the|its|their|several|these|various|typical|possible|some)$/u.test(
      previous,
    )
      ? 'noun'
      : 'verb',
  used: ({ next, previous }) =>
    next === 'to' && (SUBJECTS.has(previous) || previous === 'there') ? 'habit' : 'past',
  read: (around) => {
    const { previous, beforePrevious } = around
    if (BEFORE_VERB.has(previous)) return 'verb'
    if (HAVE.has(previous) || BE.has(previous)) return 'past'
    if ((HAVE.has(beforePrevious) || BE.has(beforePrevious)) && !DETERMINERS.has(previous)) return 'past'
    if (previous === 'he' || previous === 'she' || previous === 'it') return 'past'
    return contains(around, PAST_TIME) ? 'past' : undefined
  },
  lives: ({ previous, next }) =>
    DETERMINERS.has(previous) ||
    next === 'of' ||
    previous === 'save' ||
    previous === 'saves' ||
    previous === 'of'
      ? 'noun'
      : 'verb',
  live: ({ previous, next, closes }) => {
    if (BEFORE_VERB.has(previous) || SUBJECTS.has(previous)) return 'verb'
    if (BE.has(previous) || DETERMINERS.has(previous) || /^(?:go|goes|going|went)$/u.test(previous))
      return 'adj'
    return PLACES.has(next) ? 'verb' : closes ? 'verb' : 'adj'
  },
  lead: ({ next, previous }) =>
    LEAD_METAL.has(next) || /^(?:contain|contains|containing|molten)$/u.test(previous) ? 'metal' : undefined,
  close: ({ next, previous }) => {
    if (next === 'to' && !BEFORE_VERB.has(previous)) return 'adj'
    return BE.has(previous) || AFTER_ADJECTIVE.has(previous) || next === 'proximity' || next === 'enough'
      ? 'adj'
      : undefined
  },
  closer: () => 'adj',
  content: ({ previous, next }) =>
    (BE.has(previous) || /^(?:feel|feels|felt|seem|seems|perfectly|quite)$/u.test(previous)) &&
    !/^(?:is|type|delivery)$/u.test(next)
      ? 'adj'
      : 'noun',
  contents: () => 'noun',
  minute: ({ next, previous }) => (TINY.has(next) || previous === 'very' ? 'adj' : 'noun'),
  axes: (around) => (contains(around, CHOPPING) ? 'tool' : 'noun'),
  bass: (around) => (contains(around, FISHING) ? 'fish' : 'noun'),
  bow: ({ previous, beforePrevious, next }) => {
    if (/^(?:took|take|takes|taking)$/u.test(beforePrevious) || next === 'down' || next === 'before')
      return 'verb'
    return next === 'of' ? 'verb' : BEFORE_VERB.has(previous) ? 'verb' : undefined
  },
  tear: ({ beforePrevious, previous, next }) => {
    if (beforePrevious === 'wear' && previous === 'and') return 'verb'
    return BODY.has(next) || next === 'drops' ? 'noun' : undefined
  },
  tears: ({ next }) => (/^(?:up|apart|down|off|the|it|a|at|through)$/u.test(next) ? 'verb' : 'noun'),
  wind: ({ next, previous }) =>
    /^(?:up|down|back|around|through)$/u.test(next) && !DETERMINERS.has(previous) ? 'verb' : undefined,
  wound: ({ previous, next }) =>
    /^(?:up|around|down|through|its)$/u.test(next) || SUBJECTS.has(previous) ? 'past' : 'noun',
  dove: ({ next, previous }) =>
    /^(?:into|in|down|straight|off|deep)$/u.test(next) || SUBJECTS.has(previous) ? 'verb' : 'noun',
  does: () => 'verb',
  row: () => 'noun',
  sow: ({ previous }) => (DETERMINERS.has(previous) ? 'animal' : 'verb'),
  sewer: () => 'noun',
  number: ({ previous, next }) => (BE.has(previous) && next === 'than' ? 'numb' : 'noun'),
  second: ({ previous, next }) => (BEFORE_VERB.has(previous) && DETERMINERS.has(next) ? 'verb' : 'noun'),
  polish: ({ capitalised, opens }) => (capitalised && !opens ? 'nation' : 'verb'),
  resume: (around) =>
    /^(?:my|your|his|her|a|their)$/u.test(around.previous) ||
    contains(around, set('job cv hire hiring interview candidate'))
      ? 'noun'
      : undefined,
  multiply: () => 'verb',
  produce: ({ previous, next }) =>
    /^(?:fresh|local|organic|farm|seasonal)$/u.test(previous) || next === 'aisle' ? 'noun' : undefined,
  affect: ({ next }) => (next === 'of' ? 'noun' : 'verb'),
  affects: () => 'verb',
  converts: () => 'verb',
  present: ({ next, previous }) =>
    BE.has(previous) && next !== 'the' ? 'adj' : next === 'in' ? 'adj' : undefined,
  analyses: ({ next, previous }) =>
    /^(?:the|a|each|your|how|what)$/u.test(next) && !DETERMINERS.has(previous) ? 'verb' : 'noun',
}
