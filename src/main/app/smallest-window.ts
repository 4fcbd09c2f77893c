/** No window of ours may be made smaller, in pixels. */
export const SMALLEST = { width: 800, height: 600 }
