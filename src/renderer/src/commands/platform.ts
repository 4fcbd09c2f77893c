/** Whether keys are shown as a Mac shows them. */
export const IS_MAC = navigator.userAgent.includes('Macintosh')
