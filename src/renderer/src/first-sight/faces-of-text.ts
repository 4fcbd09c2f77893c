/** The fonts of the text and its IPA: what is laid out without them would be laid out again. */
export async function facesOfText(): Promise<void> {
  await Promise.all([
    document.fonts.load('16px "Literata Variable"'),
    document.fonts.load('16px "Soundleaf IPA"', 'ə'),
  ])
}
