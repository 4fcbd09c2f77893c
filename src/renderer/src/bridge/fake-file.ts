/** What every file that the stand-in says it wrote goes by. */
export const FAKE_FILE_ID = '0f8fad5b-d9cb-469f-a165-70867728950e'
