SELECT value FROM node WHERE name = @name
