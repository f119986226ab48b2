import { mergeInternalComponents } from '@tarojs/shared'
import { ariaComponents } from './components.js'

mergeInternalComponents(ariaComponents)
