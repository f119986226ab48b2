import { App } from 'aws-cdk-lib'
import { DeploymentStack } from './deployment-stack'
import { type Stage, settings } from './settings'

const app = new App()
for (const stage of Object.keys(settings) as Stage[]) new DeploymentStack(app, stage)
