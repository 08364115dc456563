-- Neovim without a screen: opens a file, types a slip, and says what it shows.
vim.cmd("filetype on")
dofile(vim.env.PLUGIN)
vim.g.plimsoll_command = vim.fn.json_decode(vim.env.COMMAND)
vim.cmd("edit " .. vim.fn.fnameescape(vim.env.FILE))
local function codes()
  local all = {}
  for _, found in ipairs(vim.diagnostic.get(0)) do
    all[tostring(found.code or (found.user_data and found.user_data.lsp and found.user_data.lsp.code))] = true
  end
  return all
end
local function expect(what, condition)
  if not vim.wait(60000, condition, 50) then
    print("FAILED: " .. what .. " " .. vim.inspect(vim.diagnostic.get(0)))
    vim.cmd("cquit")
  end
end
expect("the server is attached", function()
  return #vim.tbl_values(vim.lsp.buf_get_clients(0)) > 0
end)
vim.fn.append("$", { "", ":::intenal", "x", ":::" })
expect("a slip is shown", function()
  return codes()["unknown-mark"]
end)
vim.cmd("silent undo")
expect("it goes with the slip", function()
  return not codes()["unknown-mark"]
end)
local hover = vim.lsp.buf_request_sync(0, "textDocument/hover", {
  textDocument = { uri = vim.uri_from_bufnr(0) },
  position = { line = 0, character = 0 },
}, 60000)
for _, answer in pairs(hover) do
  if answer.result and answer.result.contents.value:find("Customers", 1, true) then
    vim.cmd("qall!")
  end
end
print("FAILED: no hover " .. vim.inspect(hover))
vim.cmd("cquit")
