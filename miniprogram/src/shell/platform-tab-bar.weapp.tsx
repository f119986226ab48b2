export const PlatformTabBar = () => null
