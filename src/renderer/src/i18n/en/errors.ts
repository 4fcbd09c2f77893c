import type { Messages } from '../zh-CN/index.ts'

export const errors: Messages['errors'] = {
  'bad-request': {
    cause: 'This step was not carried out: something in it is not allowed.',
    kept: 'Your documents and notes are unchanged.',
    todo: 'Try again; if it keeps happening, restart Soundleaf.',
  },
  'not-found': {
    cause: 'What you wanted to open is no longer there.',
    kept: 'Your other documents and notes are fine.',
    todo: 'Choose a page from the contents.',
  },
  cancelled: {
    cause: 'Cancelled.',
    kept: 'Nothing was left half done.',
    todo: 'Start again when you like.',
  },
  internal: {
    cause: 'Something went wrong inside Soundleaf.',
    kept: 'Saved documents and notes are not affected.',
    todo: 'Try again; if it keeps happening, restart Soundleaf.',
  },
  'folder-not-opened': {
    cause: 'The system did not open the data folder.',
    kept: 'Everything in it is still there.',
    todo: 'Open the folder shown here in your file manager.',
  },
  'file-gone': {
    cause: 'What was written is no longer there: it was moved, renamed or deleted.',
    kept: 'Nothing else was touched.',
    todo: 'Look for it where you moved it, or export it again.',
  },
  'database-from-future': {
    cause: 'Your data was written by a newer version of Soundleaf; this one cannot read it.',
    kept: 'Your data was left exactly as it is.',
    todo: 'Install the latest version.',
  },
  'database-damaged': {
    cause: 'The data file is damaged and cannot be read.',
    kept: 'Nothing was deleted: the damaged file and the backups made before updates are in the data folder.',
    todo: 'When you reopen Soundleaf, it starts with an empty library. To get the old data back, copy the data folder first, then replace soundleaf.db with a file from backups.',
  },
  'note-conflict': {
    cause: 'This page’s note was also changed elsewhere.',
    kept: 'Both versions were kept.',
    todo: 'Look through the note and remove what appears twice.',
  },
  'study-conflict': {
    cause: 'This section was just changed elsewhere.',
    kept: 'Both versions are in the section’s history.',
    todo: 'Check the version shown now; restore the other from the history if you need it.',
  },
  'study-own-kept': {
    cause: 'You wrote this section yourself, so it was not replaced.',
    kept: 'What you wrote is unchanged.',
    todo: 'To use the new text, confirm that it may replace yours.',
  },
  'pronunciation-invalid': {
    cause: 'This is not a valid pronunciation.',
    kept: 'The word is said as before.',
    todo: 'Correct the marked character, then save again.',
  },
  'import-empty': {
    cause: 'The file is empty.',
    kept: 'Nothing was imported.',
    todo: 'Choose a file that has text in it.',
  },
  'import-binary': {
    cause: 'This is not a text file (perhaps a picture, an archive or a program).',
    kept: 'Nothing was imported.',
    todo: 'Export it as .txt or .md, or paste the text.',
  },
  'import-no-pages': {
    cause: 'No readable pages were found in the file.',
    kept: 'Nothing was imported.',
    todo: 'Check what is in the file, or paste the text.',
  },
  'import-too-large': {
    cause: 'This is larger than 200 MB.',
    kept: 'Nothing was imported.',
    todo: 'Split it into smaller files first.',
  },
  'import-unreadable': {
    cause: 'The file could not be opened: moved, in use, or not permitted.',
    kept: 'Nothing was imported.',
    todo: 'Check that you can open it, then try again.',
  },
  'pack-unreadable': {
    cause: 'This is not a Soundleaf study pack, or the file is damaged.',
    kept: 'Nothing was imported.',
    todo: 'Ask whoever gave it to you for another copy, or download it again.',
  },
  'pack-unsafe': {
    cause:
      'This study pack contains something unsafe (a path outside its folder, a link, two files with one name, or far more data than its size suggests), so it was not opened.',
    kept: 'Nothing was imported, and no file was written.',
    todo: 'Use only packs from people you trust.',
  },
  'pack-too-large': {
    cause: 'This study pack is too large once it is unpacked.',
    kept: 'Nothing was imported.',
    todo: 'Ask whoever made it to split it by chapter.',
  },
  'pack-from-future': {
    cause:
      'This version does not know the format of this study pack; it was probably made by a newer Soundleaf.',
    kept: 'Nothing was imported.',
    todo: 'Install the latest version, then import it again.',
  },
  'pack-nothing-to-export': {
    cause: 'This document has no explanations to export yet.',
    kept: 'No file was written.',
    todo: 'Write a few sections, or paste a chatbot’s answer, then export.',
  },
  'review-not-exported': {
    cause: 'The word list could not be written.',
    kept: 'The list is safe, and what was there before is untouched.',
    todo: 'Check the free disk space, or export to another folder.',
  },
  'pack-not-exported': {
    cause: 'The study pack could not be written.',
    kept: 'No partial file was left behind, and what was there before is untouched.',
    todo: 'Check the free disk space, or export to another folder.',
  },
  'recording-no-microphone': {
    cause:
      'The microphone cannot be used: none is connected, another program is using it, or the system does not allow it.',
    kept: 'Nothing was recorded.',
    todo: 'Check the microphone and the system’s permissions, then try again.',
  },
  'recording-not-kept': {
    cause: 'The recording could not be stored; the disk may be full.',
    kept: 'You can hear it until you go to another sentence.',
    todo: 'Free some space on the disk and record it again.',
  },
  'recording-unreadable': {
    cause: 'The file of this recording is missing or damaged.',
    kept: 'All other recordings are still there.',
    todo: 'Delete this one and record it again.',
  },
  'model-address-invalid': {
    cause: 'This is not the address of a model server.',
    kept: 'The settings are unchanged.',
    todo: 'Write it like http://127.0.0.1:11434/v1.',
  },
  'model-address-not-confirmed': {
    cause: 'This address is not on this computer, and you have not agreed to it.',
    kept: 'Nothing was sent.',
    todo: 'Use an address on this computer, or test again under “Local model” and agree.',
  },
  'model-not-chosen': {
    cause: 'No model has been chosen yet.',
    kept: 'All explanations are still there.',
    todo: 'Open “Local model”, test the connection and choose one.',
  },
  'model-not-running': {
    cause: 'No model server is running at the address you set.',
    kept: 'Existing explanations and the queue are kept.',
    todo: 'Start Ollama, LM Studio or llama.cpp, then continue.',
  },
  'model-timeout': {
    cause: 'The model took too long to answer.',
    kept: 'Existing explanations and the queue are kept.',
    todo: 'It may be too large or busy: continue later, or choose a smaller model.',
  },
  'model-redirected': {
    cause: 'The model server tried to redirect the request; that was not followed.',
    kept: 'Nothing was sent elsewhere.',
    todo: 'Enter its own address under “Local model”.',
  },
  'model-refused': {
    cause: 'The model server did not accept the request.',
    kept: 'Existing explanations are kept.',
    todo: 'Test the connection under “Local model” and check that the model is still there.',
  },
  'model-not-understood': {
    cause: 'This address answered, but not like a model server.',
    kept: 'Existing explanations are kept.',
    todo: 'Make sure that the address is an OpenAI-compatible endpoint; it usually ends in /v1.',
  },
  'model-too-large': {
    cause: 'The model would not stop writing, so it was stopped.',
    kept: 'What it wrote of this section was not saved; everything else was.',
    todo: 'Try again; if it keeps happening, choose another model.',
  },
  'model-cut': {
    cause: 'The model broke off in the middle.',
    kept: 'What it wrote of this section was not saved; everything else was.',
    todo: 'Try again; if it keeps happening, check that it has enough memory.',
  },
  'model-bad-answer': {
    cause: 'The model tried several times, but none of its answers could be used.',
    kept: 'This section was not saved; everything else was.',
    todo: 'Try again, or choose a larger model.',
  },
  'dictionary-unavailable': {
    cause: 'The dictionary cannot be opened.',
    kept: 'Text, IPA and speech still work.',
    todo: 'Install Soundleaf again, or run npm run build:dictionary.',
  },
  'speech-unavailable': {
    cause: 'This voice cannot be used right now.',
    kept: 'The text and the IPA are still there.',
    todo: 'Choose another voice in the settings, or try again.',
  },
  'speech-failed': {
    cause: 'This sentence could not be spoken.',
    kept: 'Your place is still at this sentence.',
    todo: 'Try again, or go on to the next sentence.',
  },
  'speech-nothing-to-say': {
    cause: 'There is no word to say in this sentence.',
    kept: 'Your place is still at this sentence.',
    todo: 'Go on to the next sentence.',
  },
  'speech-voice-replaced': {
    cause: 'The chosen voice did not answer.',
    kept: 'Another voice read this sentence instead.',
    todo: 'Nothing to do: yours comes back by itself.',
  },
  'speech-not-kept': {
    cause: 'Audio could not be stored; the disk may be full.',
    kept: 'Speech still works; it only has to be made again next time.',
    todo: 'Free some space on the disk.',
  },
  'speech-not-exported': {
    cause: 'The audio file could not be written.',
    kept: 'No partial file was left behind.',
    todo: 'Check the free disk space, or export to another folder.',
  },
  'export-nothing': {
    cause: 'There are no notes or highlights to export yet.',
    kept: 'Your pages are all there.',
    todo: 'Write a note or highlight some words first.',
  },
  'export-not-written': {
    cause: 'The file could not be written.',
    kept: 'No partial file was left behind; your pages and notes are all there.',
    todo: 'Check the free disk space, or export to another folder.',
  },
  'export-not-printed': {
    cause: 'Nothing was printed; there may be no printer.',
    kept: 'Your pages and notes are all there.',
    todo: 'Check the printer, or save a PDF first.',
  },
}
