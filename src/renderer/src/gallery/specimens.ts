import AwayFrame from './specimens/AwayFrameSpecimen.vue'
import ChipButton from './specimens/ChipButtonSpecimen.vue'
import ExportToast from './specimens/ExportToastSpecimen.vue'
import FailureText from './specimens/FailureTextSpecimen.vue'
import IconButton from './specimens/IconButtonSpecimen.vue'
import InlineText from './specimens/InlineTextSpecimen.vue'
import ModalDialog from './specimens/ModalDialogSpecimen.vue'
import NoticeList from './specimens/NoticeListSpecimen.vue'
import PaneDivider from './specimens/PaneDividerSpecimen.vue'
import PopoverButton from './specimens/PopoverButtonSpecimen.vue'
import ProgressRow from './specimens/ProgressRowSpecimen.vue'
import RangeField from './specimens/RangeFieldSpecimen.vue'
import SegmentedControl from './specimens/SegmentedControlSpecimen.vue'
import SentenceLines from './specimens/SentenceLinesSpecimen.vue'
import ShowInFolder from './specimens/ShowInFolderSpecimen.vue'
import TermText from './specimens/TermTextSpecimen.vue'
import TextButton from './specimens/TextButtonSpecimen.vue'
import ToastCard from './specimens/ToastCardSpecimen.vue'
import UndoToast from './specimens/UndoToastSpecimen.vue'

/** What the gallery shows of each base component, by its name. */
export const specimens = {
  IconButton,
  TextButton,
  ChipButton,
  SegmentedControl,
  RangeField,
  PopoverButton,
  ModalDialog,
  ProgressRow,
  NoticeList,
  FailureText,
  ToastCard,
  UndoToast,
  ExportToast,
  ShowInFolder,
  InlineText,
  TermText,
  SentenceLines,
  PaneDivider,
  AwayFrame,
} as const
