/** English words of the page in a frame. */
export const embedding = {
  mapCredit: "Map: Corridor",
  fullMap: "Full map and sources",
  fullScreen: "Full screen",
  leaveFullScreen: "Leave full screen",
  embed: "Embed",
  moveByCtrl: "Use Ctrl + scroll to zoom the map",
  moveByCommand: "Use ⌘ + scroll to zoom the map",
  moveByTwoFingers: "Use two fingers to move the map",
} as const;
