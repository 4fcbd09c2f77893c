/** The commonest open-class words by part of speech; what is often both a noun and a verb stands in a list of its own. */
export const COMMON_WORDS: Readonly<Record<'adjectives' | 'nouns' | 'verbs' | 'both' | 'pasts', string>> = {
  adjectives:
    'able additional afraid ancient annual available average aware bad basic beautiful big black blue brief bright broad brown ' +
    'busy careful cheap chief civil clean clear clever cloud cold common complete correct corporate current custom daily dangerous ' +
    'dark dead deep default desired different difficult direct dirty distant double dry due dynamic early easy eastern empty entire equal ' +
    'essential european exact external extra fair false famous fast final fine first flat foreign formal former free french fresh full ' +
    'fun general german global good great green grey half happy hard healthy heavy high hot huge human ill important inner internal ' +
    'japanese junior key large last late latin local long loose loud low lucky main major male manual many maximum medical middle military ' +
    'minimum minor modern multiple narrow national native natural near necessary new next nice noisy normal northern odd old ' +
    'only original outer own pale particular past personal physical plain poor popular possible powerful practical previous ' +
    'primary prime private proper public pure quick quiet random rapid rare raw ready real recent red regular related remote rich right rough ' +
    'royal rural russian sad safe scientific secondary secret secure senior serious several severe shallow sharp short sick similar simple ' +
    'single slight slow small smart smooth social soft solid southern special specific spanish stable standard static steady steep strange strict ' +
    'strong sudden suitable sweet tall technical thick thin third tight tiny top total tough traditional true typical ugly unique ' +
    'unknown unusual upper urban usual valid various vast virtual warm weak weekly western wet white whole wide wild wise wooden ' +
    'wrong yellow young british american english chinese',
  nouns:
    'accident account activity adult africa afternoon age agency agent agreement air airport album algorithm amount analysis animal ant apartment ' +
    'app apple application area arm army art article asia aspect audience author autumn baby bag ball band bank bar base beach bed bird ' +
    'birth boat body book border bottle box boy brain branch bread brother browser bucket budget bug building bus business byte cache camera ' +
    'campaign cancer capital captain car card career case castle cat cell center centre century chair chance channel chapter character ' +
    'child children church circle citizen city class client climate clock cloth cluster coach coast code coffee coin college column command comment ' +
    'committee community company competition component computer concert condition config console container context cost council country ' +
    'county couple course court cpu crew crime crop crowd culture cup currency customer damage danger data database date daughter day deal death debt ' +
    'decade degree department desk detail device dinner disease disk doctor dog dollar door driver drug earth economy edge editor education effect ' +
    'egg election element email emperor employee endpoint enemy energy engine engineer error europe event evidence example exchange expert eye fact ' +
    'factory failure family farm farmer father fee feeling fig figure file film fire firm fish flag flight floor flower folder food foot force forest ' +
    'form format foundation frame friend front fruit fuel function future game garden gas gate gene generation girl glass goal god gold government ' +
    'group guest gun hair hall hand harbour hardware harm head health heart heat height hero hill history holiday home horse hospital host hotel hour house husband ice idea ' +
    'image income index industry information injury input instance instruction interface internet island issue item job journal judge jury key keyboard ' +
    'kind king kingdom kitchen knowledge lab lake land language laptop law lawyer layer leader leaf league leg length letter level library life light limit line link ' +
    'list loan location lock log machine magazine mail man manager map market master match material matter meal meaning meat media medicine ' +
    'member memory men message metal meter method metric mile milk mind mine minister minute mission model module moment money month moon morning mother mountain mouse ' +
    'movie museum music name nation nature neck network news newspaper night node north nose novel nurse ocean office officer oil operation opinion order organ ' +
    'output owner package page pain paper parent park parliament part party passage password patch path patient pattern people percent period person phone photo picture piece pilot pipe place ' +
    'plane planet plant plate platform player poem poet point police policy politics pool population port position power president press pressure price prince printer ' +
    'prison problem procedure process product professor profit program project property protein protocol proxy purpose quality quarter queen query question queue race rail rain range rate ' +
    'ratio reader reason region register relation relationship religion repository request resource result revenue rice ring risk river road rock role room root route row rule salary sale salt sample sand scale scene schema school ' +
    'science scientist score screen script sea season seat secret sector security seed sense sentence sequence series server service session ship shop shot side sign signal sister site ' +
    'situation size skill skin sky snow society software soil soldier solution son song sort sound source south space species speech speed sport spring ' +
    'square staff stage star state station status step stone storage store storm story strategy stream street strength string structure student study stuff style sugar summer sun supplier surface symbol system ' +
    'table tank task tax tea teacher team technique technology temperature term test text theory thing thread throat throughput ticket time title token tool topic town track trade traffic train transaction tree trial tribe trip troops truck truth tube ' +
    'type union unit university user value variable vehicle version victim view village virus visitor voice volume vote wall war warning waste water wave way weapon weather ' +
    'web week weight west wheel wife wind window wine winter woman women wood word work worker world writer year zone',
  verbs:
    'accept achieve add admit agree allow announce apply argue arrive ask avoid become begin believe belong bring buy call carry ' +
    'catch choose clean collect come communicate compare complain configure connect consider contain continue create cut decide define delete depend deploy describe deserve destroy ' +
    'develop die disable discover discuss eat enable encourage ensure enter establish exist expect explain express fail fall feel fight fill find fix fly follow forget forgive get give go grow happen hate ' +
    'have hear hide hold hope identify ignore improve include indicate inform install involve join keep kill know launch learn leave lend let lie like listen lose love maintain make ' +
    'manage mean measure meet mention monitor move obtain occur offer open operate own pay perform pick play point prefer prepare prevent prove provide pull push put raise reach ' +
    'receive recognize reduce refer reflect relax rely remain remember remove repeat replace reply represent require retain return reveal ride rise run say see seek seem select sell send serve ' +
    'settle share shine should show shut sing sit sleep solve speak specify spend stand start stay steal stop succeed suffer suggest suit support suppose survive take talk teach tell tend think throw touch travel try turn ' +
    'understand use visit wait wake walk want warn wash watch wear win wish wonder write',
  both:
    'access account act aid aim answer approach arrest attack attempt back balance bar bear beat benefit block board break build burn care cause challenge change charge check claim clock command ' +
    'comment concern control copy cost count cover cross cry cure cycle damage dance deal debate delay delight demand deploy design display dispute divide doubt draw dream dress drink drive drop ' +
    'edit end exchange exit face fear feature feed field file filter finish fire fit float flow focus force form function gain grant guard guess guide hack handle harm help hit host hunt hurry hurt influence install interest ' +
    'interview issue judge jump kick kiss label land lack last laugh lift limit link list load lock log look loop march mark market match matter measure mind miss mix move name need note notice offer open order pack page paint park pass ' +
    'pause phone pick place plan plant play point post practice press price print process profile promise purchase query question queue quote rain range rank rate reason regret release remark rent repair reply report request rescue respect rest result return reward ' +
    'risk roll route rule run sail sample scale score scratch search sense shape share shift shoot shop shot show sign signal sleep smell smile snow sort sound split spread spring stage stand star start state step stop store stream stress stretch strike struggle study style supply ' +
    'support surprise switch talk target taste tax test thank tie time touch tour track trade train transit travel treat trick trigger trip trouble trust turn twist type value view visit voice vote wait walk want wash waste watch wave wish work worry zoom',
  pasts:
    'became began bought broke brought built came caught chose did drank drew drove ate fell felt flew forgot fought found gave got grew had heard held hid hit kept knew laid left lent let lost made meant met paid put ran ' +
    'rang rode rose said sang sat saw sent set shot showed shut sold spent spoke stood stole swam taught thought threw told took understood went woke won wore wrote',
}
