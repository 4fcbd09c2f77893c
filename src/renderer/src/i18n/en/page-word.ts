export const pageWord = (count: number): string => (count === 1 ? 'page' : 'pages')
