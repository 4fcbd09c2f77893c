/** Words that tell what a sentence is about, without -s, -ed and -ing: *bass* near *guitar* is none to catch. */
export const TOPICS: readonly string[] = [
  // music
  'album band bassist cello choir chord clarinet composer concert drum drummer flute guitar guitarist jazz lyric melody microphone music musician note opera orchestra ' +
    'pianist piano play quartet record rock sang sing singer solo song sonata soprano speaker stage string symphony tenor track trumpet tune violin violinist vocal voice',
  // fish and water
  'angler bait bay boat carp catch caught coast cod deck fillet fin fish fisherman fishing fleet grilled harbour hook lake lemon net ocean pike pond port reef river sail sailor salmon ' +
    'sea ship shore stream swam swim trout vessel water wave',
  // paint, buildings, metal, crafts
  'battery brush bullet coat copper drum dry glass glue iron layer metal mine nail paint pipe plate plumber roof rust sand shield silver solder steel surface tin toxic wall window wire wood zinc poison acid x-ray',
  // books and learning
  'author basic beginner book chapter children class course essay explain guide introduce introduction journal language lesson manual novel page paragraph printed publish read ' +
    'reader school story student study subject teach teacher textbook tutorial university word write writer',
  // weapons, wood, hunting
  'archer arrow battle blade branch chop cut fire forest handle hunt hunter knife log shield shot soldier spear split stone sword timber tree trunk warrior weapon',
  // plants and animals
  'animal barn bird breed calf cattle cow deer dog egg farm farmer fawn feed field flock flower garden grass hen herd horse leaf leave nest petal pig piglet plant pot seed soil spring stag sun tail wing wolf wool',
  // figures and shapes
  'angle axis center centre chart circle coordinate cube curve diagram draw ellipse equation graph horizontal label length line map matrix orbit origin parallel planet plot point rotate scale shape sphere spin symmetry triangle vector vertical',
  // language and print
  'adjective bracket clause comma dash dot editor font grammar letter noun paragraph printer punctuation quotation quote sentence space spelling style syntax text tense typeface typesetter verb word',
  // mind
  'anxiety brain conscious desire dream ego emotion emotional feel freud instinct mind mood patient personality pleasure psychology superego therapy unconscious',
  // money and law
  'bank bill buyer cash cheque clause client contract court credit deal debt deposit fee fund income investor judge jury law lawyer legal loan market merger owner party payment pay price profit rent sale sell sign tax trade treaty',
  // food
  'baker bottle bread breakfast butter cake cheese chef chicken cook cup dinner dish drink eat food fruit hotel kitchen lamb lunch meal meat pie plate pork potato recipe restaurant rice salad sandwich sauce serve soup taste tea toast vegetable wine',
  // chemistry and biology
  'acid ammonia atom base bond carbon cell charge chemical compound dna dose drug electron enzyme gas gene genome ion ionized ligand liquid membrane molecule neutral oxygen ph plasma protein reaction salt solution strand toxic',
  // body and illness
  'arm bed blood body bone brain cheek chest cry doctor eye face finger foot hair hand hospital infect injury knife leg medicine muscle neck nurse pain patient ran skin surgeon surgery toe tongue tooth wept',
  // computing
  'api app backup browser bucket byte cache cluster code command container cpu database deploy directory disk endpoint field file folder host http id image index instance json key kernel log memory ' +
    'network node null parameter password pod port process query queue region request row schema script server service socket sql string table task thread token url user version',
  // work and workers
  'boss company contract driver employee employer factory firm hire industry job labour manager office pay salary staff strike teacher team trade union wage worker workforce workplace',
  // sport
  'ball champion club coach cup game goal golf golfer green hole inning league match pitch pitcher play player race score season stadium team tennis title tournament win won',
  // roads, rivers and rope
  'around bend bottleneck cable clock coil corridor creek film hill mile mountain path reel ribbon road river rope scarf spool stair stream street string tape thread trail valley watch wire yarn',
  // weather
  'air blow breeze chill cloud cold degree forecast gale gust hurricane knot north rain sky snow speed storm sun temperature weather winter',
  // church and faith
  'abbey altar angel bible bishop bless chapel church christian faith god holy jesus lord monk mosque pope pray priest prophet sacred saint soul temple theologian virgin worship',
  // places and peoples
  'alabama army australia berlin border britain capital city coast country czech england english europe france french german germany government italian italy japan london nation nationality paris people ' +
    'poland population prague president region river russia russian spain state town train troop village warsaw',
]
