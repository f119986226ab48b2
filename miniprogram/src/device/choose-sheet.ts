import type { ChooseSheet } from './sheet-size'

export declare const chooseSheet: ChooseSheet
