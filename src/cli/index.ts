const COMMANDS = {
  inspect: () => import('./inspect.ts'),
  ipa: () => import('./ipa.ts'),
  speak: () => import('./speak.ts'),
  pack: () => import('./pack.ts'),
} as const

const HELP = `用法 Usage: npm run --silent cli -- COMMAND …

  inspect FILE [--json]   文件里的文档、页、块、句、词 what a file holds, down to its words
  ipa                     逐行读句子，写出音标 sentences in, IPA out
  speak "TEXT" --out FILE 把一句话念进 WAV 文件 speaks a text into a WAV file
  pack check|stamp|build  检查学习包、写出清单、装成一个文件 checks a study pack, writes its manifest, makes it one file
  pack prompt|read-answer 写提示词、读懂粘回的答案 writes the prompt, reads an answer to it

COMMAND --help 查看每个命令的用法 tells more. 结果写到 stdout，消息写到 stderr。
退出码 exit code: 0 完成 done, 1 失败 failed, 2 用法不对 bad use.
`

/** Runs the command that the arguments name; gives the exit code. */
async function main([name = '', ...args]: string[]): Promise<number> {
  if (name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(HELP)
    return 0
  }
  if (!isCommand(name)) {
    if (name !== '') process.stderr.write(`没有这个命令 No such command: ${name}\n\n`)
    process.stderr.write(HELP)
    return 2
  }
  const command = await COMMANDS[name]()
  return command.run(args)
}

function isCommand(name: string): name is keyof typeof COMMANDS {
  return Object.hasOwn(COMMANDS, name)
}

// A reader that has seen enough (`| head`) is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})
process.exitCode = await main(process.argv.slice(2))

export {}
