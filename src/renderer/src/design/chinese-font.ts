/** A hundred subsets of one variable font, fetched as their characters appear. Kept out of the first chunk. */
import '@fontsource-variable/noto-sans-sc/wght.css'
