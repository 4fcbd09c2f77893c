/** Closed classes of words that decide whether their neighbours are weak or strong. */
function list(words: string): ReadonlySet<string> {
  return new Set(words.split(' '))
}

/** Prepositions that coordinate with each other: *to and from*, *in or at*. */
export const PREPOSITIONS = list(
  'to of for from at into onto in on by with without over under before after against through within inside outside per via',
)
export const AUXILIARIES = list(
  'am is are was were be been have has had do does did can could should would must shall will may might',
)
export const PRONOUNS = list('i you he she it we they me him her us them')
export const SUBJECTS = list('i you he she it we they there this that these those who')
export const POSSESSIVES = list('my your his her its our their')
export const ARTICLES = list('a an the')
export const DETERMINERS = list(
  'a an the this these that those my your his her its our their any all each every both some many no',
)
export const QUESTION_WORDS = list('what how why when where which who whom whose')
export const CONJUNCTIONS = list('and or but')
/** A preposition before one of these has lost its noun: *the one I came for is …*. */
export const FINITE = list(
  "is are was were has had does did will would can could should must may might isn't aren't wasn't weren't hasn't doesn't didn't won't can't",
)
/** After these nothing that the word before them belongs to can follow. */
export const CLAUSE_OPENERS = list('and or but because although though unless if')
export const POINTS_IN_TIME = list('now today tonight yesterday tomorrow then before again anymore too right')
/** Adverbs that may stand between *have* and its participle. */
export const BETWEEN = list(
  'not never already just also always often ever still yet since only now long recently all both then',
)
/** Participles that do not end in -ed. */
export const IRREGULAR_PARTICIPLES = list(
  'been become begun bent bet bought bound broken brought built caught chosen come cost cut dealt done drawn driven eaten fallen fed felt ' +
    'fought found forgotten frozen given gone got gotten grown had heard held hidden hit hurt kept known laid led learnt left lent let lost ' +
    'made meant met paid proven put read rebuilt rewritten ridden risen run said seen sent set shown shrunk shut slept sold spent split ' +
    'spoken spread stolen stood stuck struck sunk swept swum sworn taken taught thought thrown told torn understood undone woken won worn ' +
    'written overwritten overridden reset rerun withdrawn',
)
/** Participles that also describe what a thing has: *has shared storage*. */
export const DESCRIBING_PARTICIPLES = list(
  'shared dedicated limited unlimited managed mixed advanced detailed related distributed automated integrated increased reduced combined ' +
    'fixed required associated attached encrypted embedded isolated reserved restricted extended enhanced preferred improved',
)
