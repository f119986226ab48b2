// The only way to WeChat's own components for layout and text; everything with behaviour has a component of ours.
export { Image, Text, View } from '@tarojs/components'
