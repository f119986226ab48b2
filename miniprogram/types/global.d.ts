/// <reference types="@tarojs/taro" />

declare module '*.scss'

/** Constants of `config/index.ts`, replaced at build time. */
declare const PUBLIC_ORIGIN: string
declare const STAND_IN_ORIGIN: string
declare const HOME_DISTRICT: string
declare const CLOUD_ENVIRONMENT: string

declare namespace NodeJS {
  interface ProcessEnv {
    TARO_ENV: 'weapp' | 'h5'
  }
}
