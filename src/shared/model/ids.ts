declare const brand: unique symbol
type Branded<Name extends string> = number & { readonly [brand]: Name }

/** Row ids from the database. Branded so that a page's id is never passed where a document's is meant. */
export type DocumentId = Branded<'DocumentId'>
export type PageId = Branded<'PageId'>
