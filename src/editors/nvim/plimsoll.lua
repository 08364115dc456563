-- Problems, advice, completion and hover while you write retrospectives.
-- Copy this file to ~/.config/nvim/plugin/plimsoll.lua. It needs Neovim 0.7 or later, and plimsoll on the PATH
-- (or its command line in vim.g.plimsoll_command, as a list).

-- The nearest folder above a file that holds site.yaml, or is called "content".
local function content_of(file)
  local folder = vim.fn.fnamemodify(file, ":p:h")
  local last = ""
  while folder ~= last do
    if vim.fn.filereadable(folder .. "/site.yaml") == 1 or vim.fn.fnamemodify(folder, ":t") == "content" then
      return folder
    end
    last, folder = folder, vim.fn.fnamemodify(folder, ":h")
  end
end

local clients = {}

local function attach(buffer)
  local content = content_of(vim.api.nvim_buf_get_name(buffer))
  if not content then
    return
  end
  local command = vim.list_extend({}, vim.g.plimsoll_command or { "plimsoll" })
  vim.list_extend(command, { "lsp", "--content", content })
  local config = { name = "plimsoll", cmd = command, root_dir = content }
  if vim.lsp.start then
    vim.lsp.start(config)
    return
  end
  clients[content] = clients[content] or vim.lsp.start_client(config)
  vim.lsp.buf_attach_client(buffer, clients[content])
end

vim.api.nvim_create_autocmd("FileType", {
  pattern = "markdown",
  callback = function(event)
    attach(event.buf)
  end,
})
