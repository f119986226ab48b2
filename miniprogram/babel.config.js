const weapp = process.env.TARO_ENV === 'weapp'

module.exports = {
  presets: [
    [
      'taro',
      {
        framework: 'react',
        ts: true,
        compiler: 'webpack5',
        // The oldest phones that WeChat's base library 3 still runs on. `browserslist` is not read here.
        ...(weapp && { targets: { ios: '12', chrome: '74' } }),
        useBuiltIns: weapp ? false : 'usage',
      },
    ],
  ],
}
