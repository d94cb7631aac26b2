/** English words of the page in a frame. */
export const embedding = {
  mapCredit: "Map: Corridor",
  fullMap: "Full map and sources",
  olderData: "Data of version {version}, as of {date}.",
  newerData: "A newer version exists",
  whatChanged: "What changed",
  fullScreen: "Full screen",
  leaveFullScreen: "Leave full screen",
  embed: "Embed",
  moveByCtrl: "Use Ctrl + scroll to zoom the map",
  moveByCommand: "Use ⌘ + scroll to zoom the map",
  moveByTwoFingers: "Use two fingers to move the map",
} as const;
