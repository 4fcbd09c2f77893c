import { beforeAll, describe, expect, test } from 'vitest'
import type { Pronouncer } from '#core/phonetics/pronouncer.ts'
import { realPronouncer } from './real-pronouncer.ts'

let pronouncer: Pronouncer
beforeAll(async () => {
  ;({ pronouncer } = await realPronouncer())
})

/** Sentences with the word to look at in [brackets], by how it is said there. */
const SENTENCES: Readonly<Record<string, readonly string[]>> = {
  juz: [
    'You can [use] it on any machine.',
    '[Use] different roles for each task.',
    'They [use] two zones.',
    'Do not [use] the root account.',
  ],
  jus: ['The [use] of containers is growing.', 'It works for most [use] cases.', 'This port is in [use].'],
  ˈjuzəz: [
    'It [uses] the following process.',
    'Amazon ECS Auto Scaling [uses] AWS Application Auto Scaling.',
    'The agent [uses] a role that allows it.',
  ],
  ˈjusəz: ['The tool has many [uses].', 'The [uses] of metadata are listed below.'],
  juzd: ['The role is [used] by the agent.', 'The sidecar container [used] to send metrics has stopped.'],
  ɹid: [
    'You should [read] the logs first.',
    '[Read] the file into memory.',
    'Tasks [read] data from the volume.',
  ],
  ɹɛd: [
    'I [read] it yesterday.',
    'The file was [read] twice.',
    'She has already [read] the page.',
    'The values are [read] at startup.',
  ],
  lɪvz: ['The data [lives] in another region.', 'The control plane [lives] at the provider.'],
  laɪvz: ['Seat belts save [lives].', 'It changed their [lives].'],
  lɪv: ['The files [live] in the same folder.', 'Secrets should never [live] in code.'],
  laɪv: ['Watch the [live] stream.', 'The new site is [live] now.', 'The release goes [live] on Monday.'],
  ˈkɑntɛnt: ['Send the [content] of the file.', 'Static [content] is cached at the edge.'],
  kənˈtɛnt: ['She was [content] with the result.'],
  ˈɹɛkɚd: [
    'Create a DNS [record] for the host.',
    'The [record] was deleted.',
    'It keeps a [record] of each call.',
  ],
  ɹɪˈkɔɹd: ['[Record] all API calls in the log.', 'We want to [record] the time of each event.'],
  ɪnˈkɹis: [
    '[Increase] the number of tasks.',
    'To scale, just [increase] the desired count.',
    'Costs will [increase] over time.',
    'Automatically [increase] the capacity.',
  ],
  ˈɪnˌkɹis: ['An [increase] in traffic starts new tasks.', 'There was a sharp [increase].'],
  dɪˈkɹis: ['You may [decrease] the limit.'],
  ˈdiˌkɹis: ['The [decrease] in cost was large.'],
  ˈsɛpɹət: ['Keep them in [separate] accounts.', 'Each team has a [separate] cluster.'],
  ˈsɛpəˌɹeɪt: ['You should [separate] data from code.', 'We [separate] the two networks.'],
  kloʊz: ['[Close] the connection when you are done.', 'Remember to [close] the port.'],
  kloʊs: ['Keep the data [close] to the users.', 'The two regions are very [close].'],
  lid: ['This can [lead] to errors.', 'She will [lead] the team.'],
  lɛd: ['The old house has [lead] pipes.'],
  ˈɑbdʒɛkt: ['Upload an [object] to the bucket.', 'The [object] is encrypted.'],
  əbˈdʒɛkt: ['They may [object] to the plan.'],
  ˈpɹɑdʒɛkt: ['Open the [project] in the editor.', 'Each [project] has a budget.'],
  pɹəˈdʒɛkt: ['We [project] a rise in demand.'],
  ˈpɹɛzənt: ['The file is not [present] on the disk.', 'At the [present] time it is free.'],
  pɹɪˈzɛnt: ['They will [present] the results tomorrow.'],
  əˈdɹɛs: ['We must [address] the problem.', 'Teams [address] these issues early.'],
  ˈædɹɛs: ['Each task gets an IP [address].', 'The [address] of the host is private.'],
  ˈɛstəmət: ['Here is an [estimate] of the cost.'],
  ˈɛstəˌmeɪt: ['You can [estimate] the cost in advance.'],
  pɹəˈdus: ['The services [produce] logs.', 'It can [produce] a report.'],
  ˈkɑnflɪkt: ['There is a [conflict] between the ports.'],
  kənˈflɪkt: ['The two rules may [conflict].'],
  ˈkɑntɹækt: ['They signed a [contract] for one year.'],
  ɪkˈspɔɹt: ['You can [export] the data.', '[Export] the variables before you start.'],
  ˈɛkspɔɹt: ['The [export] of the table took an hour.'],
  ɪmˈpɔɹt: ['[Import] the module at the top.', 'We [import] data every night.'],
  ˈɪmpɔɹt: ['The [import] failed.'],
  pɚˈmɪt: ['The rules [permit] traffic on port 80.', 'Do not [permit] public access.'],
  ˈpɝmɪt: ['You need a [permit] to build here.'],
  ˈʌpˌdeɪt: ['The [update] takes ten minutes.', 'Start a rolling [update].', 'ECS Service [update] screen'],
  ʌpˈdeɪt: ['You can [update] the service at any time.', '[Update] your task definition.'],
  ˈʌpˌɡɹeɪd: ['After the [upgrade], restart the node.'],
  ʌpˈɡɹeɪd: ['We must [upgrade] the cluster.'],
  əˈfɛkt: ['This does not [affect] running tasks.'],
  dʌz: ['What [does] the agent do?'],
  wɪnd: ['The [wind] was strong.'],
  waɪnd: ['[Wind] up the cable.'],
  tɪɹ: ['A [tear] ran down her cheek.'],
  tɛɹ: ['Be careful not to [tear] the paper.', 'Normal wear and [tear] is not covered.'],
  ˈmɪnət: ['It runs once a [minute].'],
  maɪˈnut: ['Look at the [minute] details.'],
  ˈsɛkənd: ['The [second] task starts later.', 'Ten requests per [second] are allowed.'],
  ˈnʌmbɚ: ['The [number] of tasks is four.'],
  əˈsoʊʃiˌeɪt: ['You can [associate] a role with the task.'],
  əˈsoʊʃiət: ['She is an [associate] of the firm.'],
  ˈdupləˌkeɪt: ['Do not [duplicate] the data.'],
  ˈdupləkət: ['Remove any [duplicate] records.'],
  ˈæksiz: ['The two [axes] of the chart are labelled.'],
  ˈæksəz: ['They chop wood with [axes].'],
  ˈætɹəˌbjut: ['Every instance has this [attribute].'],
  əˈtɹɪbjut: ['They [attribute] the failure to the network.'],
}

describe.each(Object.entries(SENTENCES))('/%s/', (ipa, sentences) => {
  test.each(sentences)('%s', (marked) => {
    const start = marked.indexOf('[')
    const text = marked.replace(/[[\]]/gu, '')
    const { words } = pronouncer.pronounce(text, { accent: 'us', style: 'citation' })
    expect(words.find((word) => word.start === start)?.ipa).toBe(ipa)
  })
})
