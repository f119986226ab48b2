import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { root } from '../install.mjs'
import { lock } from '../locked.mjs'
import { fingerprint } from './fingerprint.ts'
import { type Ran, runNode } from './shell.ts'
import { asOne, type Outcome, type Step } from './step.ts'

type Build = {
  readonly inputs: readonly string[]
  /** Files that are there after a good build. */
  readonly outputs: readonly string[]
  readonly run: () => Promise<Ran>
}

const taro = (type: string) => runNode('@tarojs/cli/bin/taro', ['build', '--type', type], { cwd: `${root}miniprogram` })

const gateway = async (): Promise<Ran> => {
  const { buildGateway } = await import('../../functions/wechat/build.ts')
  await buildGateway(`${root}functions/dist/gateway`)
  return { code: 0, output: '' }
}

const shared = ['types', 'rules', 'package-lock.json', 'tsconfig.base.json']

const builds = {
  weapp: {
    inputs: ['miniprogram', ...shared],
    outputs: ['miniprogram/dist/app.json', 'miniprogram/dist/app.js'],
    run: () => taro('weapp'),
  },
  gateway: {
    inputs: ['functions', ...shared],
    outputs: ['index.js', 'package.json', 'config.json'].map((file) => `functions/dist/gateway/${file}`),
    run: gateway,
  },
  console: {
    inputs: ['console', ...shared],
    outputs: ['console/dist/index.html'],
    run: () => runNode('vite/bin/vite.js', ['build', '--logLevel', 'warn'], { cwd: `${root}console` }),
  },
  h5: {
    inputs: ['miniprogram', ...shared],
    outputs: ['miniprogram/dist-h5/index.html'],
    run: () => taro('h5'),
  },
} as const satisfies Record<string, Build>

export type Target = keyof typeof builds
export const targets = Object.keys(builds) as Target[]
export const isTarget = (name: string): name is Target => name in builds

const missing = ({ outputs }: Build) => outputs.filter((file) => !existsSync(root + file))

const make = async (target: Target): Promise<Outcome> => {
  const build: Build = builds[target]
  const stamp = `${root}.cache/build-${target}`
  const hash = fingerprint(root, build.inputs, process.env)
  const isFresh = existsSync(stamp) && readFileSync(stamp, 'utf8') === hash && missing(build).length === 0
  if (isFresh) return { passed: 1, failed: 0, note: 'unchanged' }
  rmSync(stamp, { force: true })
  const { code, output } = await build.run()
  const lacks = missing(build).map((file) => `${file} was not written`)
  if (code !== 0 || lacks.length) return asOne(1, [output, ...lacks].join('\n'))
  mkdirSync(`${root}.cache`, { recursive: true })
  writeFileSync(stamp, hash)
  return asOne(0, '')
}

/** Builds what changed since its last build. Two commands at once build one after the other. */
export const buildStep = (target: Target): Step => ({
  name: `build: ${target}`,
  run: async () => {
    const release = lock(root, 'build', () => console.error('另一个命令正在构建，等它完成 / waiting for another build'))
    try {
      return await make(target)
    } finally {
      release()
    }
  },
})
