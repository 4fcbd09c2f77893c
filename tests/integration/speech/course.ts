import { spokenTokens } from '#core/speech/tokens.ts'
import type { SpokenToken } from '#core/speech/spoken-token.ts'
import { findWords } from '#core/text/words.ts'

/** Sentences of the bundled course, with what is hard to say: letters, numbers, addresses, brackets, quotes. */
export const COURSE_SENTENCES: readonly string[] = [
  'What is Docker?',
  'Docker is a software development platform to deploy apps',
  'Apps are packaged in containers that can be run on any OS',
  'Apps run the same, regardless of where they’re run',
  'Works with any language, any OS, any technology',
  'Use cases: microservices architecture, lift-and-shift apps from on-premises to the AWS cloud, …',
  'Docker images are stored in Docker Repositories',
  'Amazon ECS - EC2 Launch Type',
  'ECS = Elastic Container Service',
  'Launch Docker containers on AWS = Launch ECS Tasks on ECS Clusters',
  'EC2 Launch Type: you must provision & maintain the infrastructure (the EC2 instances)',
  'Each EC2 Instance must run the ECS Agent to register in the ECS Cluster',
  'AWS takes care of starting / stopping containers',
  'Amazon ECS – Fargate Launch Type',
  'You do not provision the infrastructure (no EC2 instances to manage)',
  'It’s all Serverless!',
  'You just create task definitions',
  'AWS just runs ECS Tasks for you based on the CPU / RAM you need',
  'To scale, just increase the number of tasks.',
  'Simple - no more EC2 instances',
  'EC2 Instance Profile (EC2 Launch Type only):',
  'Makes API calls to ECS service',
  'Send container logs to CloudWatch Logs',
  'Reference sensitive data in Secrets Manager or SSM Parameter Store',
  'Allows each task to have a specific role',
  'Use different roles for the different ECS Services you run',
  'When updating from v1 to v2, we can control how many tasks can be started and stopped, and in which order',
  'Actual Running Capacity (100%)',
  'Minimum Healthy Percent (0-100%)',
  'Allowed to terminate tasks',
  'Task definitions are metadata in JSON form to tell ECS how to run a Docker container',
  'It contains crucial information, such as:',
  'Port Binding for Container and Host',
  'Logging configuration (ex CloudWatch)',
  'Can define up to 10 containers in a Task Definition',
  'Share data between multiple containers in the same Task Definition',
  'Data are tied to the container(s) using them',
  '20 GiB – 200 GiB (default 20 GiB)',
  '“Sidecar” container pattern, where the “sidecar” container used to send metrics/logs to other destinations',
  'Public repository (Amazon ECR Public Gallery https://gallery.ecr.aws)',
  'Access is controlled through IAM (permission errors => policy)',
  'Supports image vulnerability scanning, versioning, image tags, image lifecycle, …',
  'Allow traffic on ports 80/443 from 10.0.0.0/16 in us-east-1a',
  'Fully managed service that makes it easy to deploy web applications and APIs at scale',
  'Start with your source code or container image, then wait: no infrastructure experience required',
]

/** What is said for a text, capitals spelled; good enough to speak it without the pronunciation data. */
export function tokensOf(text: string): SpokenToken[] {
  const words = findWords(text).map((word) => ({
    ...word,
    ipa: '',
    spoken: spokenForm(word.text),
    source: 'guess' as const,
  }))
  return spokenTokens({ text, ipa: '', words })
}

function spokenForm(word: string): string[] {
  const letters = /^([A-Z]{2,4})(\d?)$/u.exec(word)
  if (letters === null) return [word]
  return [...(letters[1] ?? '').split(/(?=.)/u), letters[2] ?? ''].filter((part) => part !== '')
}

export const never = new AbortController().signal
