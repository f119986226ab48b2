import { fileURLToPath } from 'node:url'
import { Duration, aws_lambda as lambda, aws_logs as logs, aws_lambda_nodejs as nodejs } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { nativeModules, shipPackages } from './native-parts'

const root = fileURLToPath(new URL('../../', import.meta.url))

export type LambdaNeeds = {
  readonly name: 'api' | 'public' | 'lists' | 'react' | 'work' | 'timer'
  readonly environment: Record<string, string>
  readonly seconds: number
  readonly memory: number
}

/** House defaults of every Lambda: Node 22, ESM, one log group, one bundle of what it imports. */
export const houseLambda = (scope: Construct, { name, environment, seconds, memory }: LambdaNeeds) =>
  new nodejs.NodejsFunction(scope, name, {
    entry: `${root}functions/lambdas/aws/${name}.ts`,
    projectRoot: root,
    depsLockFilePath: `${root}package-lock.json`,
    runtime: lambda.Runtime.NODEJS_22_X,
    architecture: lambda.Architecture.X86_64,
    memorySize: memory,
    timeout: Duration.seconds(seconds),
    environment,
    logGroup: new logs.LogGroup(scope, `${name}-log`, { retention: logs.RetentionDays.SIX_MONTHS }),
    bundling: {
      format: nodejs.OutputFormat.ESM,
      minify: true,
      target: 'node22',
      sourceMap: true,
      externalModules: [...nativeModules],
      commandHooks: {
        beforeBundling: () => [],
        beforeInstall: () => [],
        afterBundling: (input, output) => shipPackages(name, input, output),
      },
      banner: "import{createRequire}from'module';const require=createRequire(import.meta.url);",
    },
  })
